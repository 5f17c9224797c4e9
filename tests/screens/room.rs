//! What the projector shows, at the sizes that matter.
