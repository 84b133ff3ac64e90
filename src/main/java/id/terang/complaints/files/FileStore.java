package id.terang.complaints.files;

import java.io.InputStream;

/// Where the bytes of files are kept, outside the database. The shipped one is a directory; an object store needs no
/// more than these three. Contents are written once and never changed.
public interface FileStore {

    /// Keeps `content` under `key`, whole and durable on return, or not at all.
    ///
    /// @param bytes exact length of `content`
    /// @throws id.terang.shared.Refusal.Unavailable where there is no room or the store is out of reach
    void put(FileKey key, InputStream content, long bytes);

    /// The content, to be closed by the caller.
    ///
    /// @throws id.terang.shared.Refusal.NotFound    where nothing is kept under `key`
    /// @throws id.terang.shared.Refusal.Unavailable where the store is out of reach
    InputStream open(FileKey key);

    /// Forgets the content; no complaint where there is none.
    ///
    /// @throws id.terang.shared.Refusal.Unavailable where the store is out of reach
    void delete(FileKey key);
}
