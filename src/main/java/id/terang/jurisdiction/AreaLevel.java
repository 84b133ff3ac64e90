package id.terang.jurisdiction;

/// The four floors of the area tree, highest first: provinsi, kabupaten/kota, kecamatan, kelurahan/desa.
public enum AreaLevel {
    PROVINCE, REGENCY, DISTRICT, VILLAGE
}
