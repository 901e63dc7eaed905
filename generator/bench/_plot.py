"""A curve as SVG, written by hand: a few dozen lines need no library."""

from __future__ import annotations

import math
from collections.abc import Sequence

_WIDTH, _HEIGHT = 640, 320
_LEFT, _RIGHT, _TOP, _BOTTOM = 60, 20, 40, 50
_STYLE = (
    "text{font:12px Carlito,Calibri,sans-serif;fill:#222}"
    ".garis{fill:none;stroke:#1f5f99;stroke-width:2}.titik{fill:#1f5f99}"
    ".kisi{stroke:#ddd}.sumbu{stroke:#222}"
)


def curve_svg(points: Sequence[tuple[int, float]], judul: str, x: str, y: str) -> str:
    """A line over a logarithmic axis.

    Args:
        points: at least one, with x > 0, in ascending order.
        judul: above the picture.
        x: what the horizontal axis means.
        y: what the vertical axis means.
    """
    top = _round_up(max(value for _, value in points))
    places = [(_x(n, points), _y(value, top)) for n, value in points]
    grid = [top * step / 4 for step in range(5)]
    body = [
        f'<text x="{_LEFT}" y="20" font-weight="bold">{judul}</text>',
        f'<text x="{(_WIDTH + _LEFT) / 2:.0f}" y="{_HEIGHT - 8}" text-anchor="middle">{x}</text>',
        f'<text x="14" y="{_HEIGHT / 2:.0f}" text-anchor="middle" '
        f'transform="rotate(-90 14 {_HEIGHT / 2:.0f})">{y}</text>',
        *(_rule(value, top) for value in grid),
        *(
            f'<text x="{px:.1f}" y="{_HEIGHT - _BOTTOM + 18}" text-anchor="middle">{n}</text>'
            for (px, _), (n, _) in zip(places, points, strict=True)
        ),
        f'<polyline class="garis" points="{" ".join(f"{px:.1f},{py:.1f}" for px, py in places)}"/>',
        *(
            f'<circle class="titik" cx="{px:.1f}" cy="{py:.1f}" r="4"/>'
            f'<text x="{px:.1f}" y="{py - 9:.1f}" text-anchor="middle">{value:g}</text>'
            for (px, py), (_, value) in zip(places, points, strict=True)
        ),
    ]
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img" '
        f'aria-label="{judul}"><style>{_STYLE}</style><rect width="100%" height="100%" fill="#fff"/>'
    )
    return "\n".join([head, *body, "</svg>\n"])


def _rule(value: float, top: float) -> str:
    y = _y(value, top)
    css = "kisi" if value else "sumbu"
    return (
        f'<line class="{css}" x1="{_LEFT}" x2="{_WIDTH - _RIGHT}" y1="{y:.1f}" y2="{y:.1f}"/>'
        f'<text x="{_LEFT - 6}" y="{y + 4:.1f}" text-anchor="end">{value:g}</text>'
    )


def _x(n: int, points: Sequence[tuple[int, float]]) -> float:
    low, high = math.log10(points[0][0]), math.log10(points[-1][0])
    share = (math.log10(n) - low) / (high - low) if high > low else 0.5
    return _LEFT + 20 + share * (_WIDTH - _LEFT - _RIGHT - 40)


def _y(value: float, top: float) -> float:
    return _HEIGHT - _BOTTOM - value / top * (_HEIGHT - _TOP - _BOTTOM)


def _round_up(value: float) -> float:
    """The next of 1, 2, 4, 10, 20, 40 …, and somewhat above the value so that its label has room."""
    unit = 10.0 ** math.floor(math.log10(max(value, 0.001)))
    return next(unit * step for step in (1, 2, 4, 10, 20) if unit * step >= value * 1.1)
