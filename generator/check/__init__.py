"""What is wrong with the data: first its shape (``struktur``), then the rules over the whole project.

``dialect`` says what JSON Schema means for values whose scalars are text, ``kalimat`` says a
broken keyword in Indonesian; ``struktur`` joins the two with the places of a tree.
"""
