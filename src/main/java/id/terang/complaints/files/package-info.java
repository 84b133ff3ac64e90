/// Photos and documents that belong to cases. What comes in is judged by its content, pictures are drawn anew so
/// that nothing but the picture survives, and the bytes live outside the database behind {@link
/// id.terang.complaints.files.FileStore}. A file waits unattached for a day, then belongs to one event of one case,
/// and is public only once an official has released it. Who may see what is decided by the caller.
@NamedInterface("files")
@NullMarked
package id.terang.complaints.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
