"""scikit-learn's Gaussian mixture as a model family: its own options, its own likelihoods.

    family: {use: process, program: mixture.py, with: {n_components: 3}}
"""

from sklearn.mixture import GaussianMixture

import tributary

tributary.serve(GaussianMixture)
