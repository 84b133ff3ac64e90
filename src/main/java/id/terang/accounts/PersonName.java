package id.terang.accounts;

import id.terang.shared.Refusal;

/// How a person is called, as they write it themselves.
record PersonName(String value) {

    static final int LONGEST = 120;

    PersonName {
        value = value.strip().replaceAll("\\s+", " ");
        if (value.isEmpty()) {
            throw new Refusal.BadInput("refusal.personName.missing");
        }
        if (value.length() > LONGEST || value.chars().anyMatch(Character::isISOControl)) {
            throw new Refusal.BadInput("refusal.personName.shape", LONGEST);
        }
    }
}
