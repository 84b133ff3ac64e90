package id.terang.jurisdiction;

/// How far up the state an office stands, lowest first.
public enum AgencyLevel {
    VILLAGE, DISTRICT, REGENCY, PROVINCE, NATIONAL
}
