"""Tests of the claims explainer."""
