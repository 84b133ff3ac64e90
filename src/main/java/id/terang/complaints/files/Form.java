package id.terang.complaints.files;

/// The forms in which a file is kept.
public enum Form {

    /// The file itself: a picture of at most 2560 px, or the PDF as it came.
    LARGE,

    /// A picture of at most 480 px, always JPEG; documents have none.
    THUMB
}
