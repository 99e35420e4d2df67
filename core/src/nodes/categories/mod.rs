//! Categories.

mod images;
mod products;
mod read;
mod triggers;
mod write;

pub use images::{DeleteCategoryImage, UploadCategoryImage, UploadCategoryImageLater};
pub use products::{AssignMode, AssignProducts, GetCategorySort, UnassignProducts, UpdateCategorySort};
pub use read::{GetCategory, SearchCategories, SearchCategoriesByPath};
pub use triggers::CategoryMoved;
pub use write::{CreateCategory, DeleteCategory, UpdateCategory};
