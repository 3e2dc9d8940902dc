"""What holds for all tests: a slow machine fails none of them."""

from hypothesis import settings

settings.register_profile("communique", deadline=None)  # a first call loads the tables
settings.load_profile("communique")
