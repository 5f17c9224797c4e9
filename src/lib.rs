//! Verksted
