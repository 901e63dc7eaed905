"""The code that makes the stock Word templates: ``python -m templates.builder``.

One module per form, named after its kode, with a function ``build() -> Sheet``. The pieces
the forms share stand in :mod:`~templates.builder.kit` (paragraphs, tables, blanks),
:mod:`~templates.builder.blok` (the official blocks) and :mod:`~templates.builder.base`
(page, styles, kop, footer).
"""
