"""muk: perangkat asesmen and a PDF dossier per asesi, from certification schemes in YAML."""

__version__ = "0.1.0"
