package id.terang.complaints;

/// The way a complaint came in.
public enum Channel {
    WEB, PHONE, COUNTER, SMS, EMAIL, API, IMPORT
}
