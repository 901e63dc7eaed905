"""The picture that holds the place of the LSP's logo in a template."""

from __future__ import annotations

import io

from PIL import Image, ImageDraw


def placeholder_png(size: int = 240) -> bytes:
    """A grey ring with the word LOGO inside, as PNG bytes."""
    image = Image.new("RGB", (size, size), "white")
    draw = ImageDraw.Draw(image)
    draw.ellipse((6, 6, size - 6, size - 6), outline="#808080", width=8)
    draw.text((size / 2, size / 2), "LOGO", fill="#808080", anchor="mm", font_size=64)
    buffer = io.BytesIO()
    image.save(buffer, "PNG", optimize=True)
    return buffer.getvalue()
