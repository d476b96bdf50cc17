"""The smallest Streamlit app that shows a film; for F7 alone."""

import os

import streamlit as st

if st.button("Show"):
    st.video(os.environ["GLIMMER_PLAIN"])
