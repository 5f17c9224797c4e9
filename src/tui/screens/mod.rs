//! One file for each screen.

pub mod builder;
pub mod figures;
pub mod find;
pub mod home;
pub mod library;
pub mod new;
pub mod review;
pub mod run;
pub mod sessions;
pub mod summary;
