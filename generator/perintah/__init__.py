"""The commands of ``muk``. A command is one module here that ends in ``PERINTAH = Perintah(…)``."""
