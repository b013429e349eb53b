"""Interface: the Streamlit parts that several pages share."""
