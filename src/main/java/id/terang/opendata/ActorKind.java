package id.terang.opendata;

import id.terang.shared.Actor;

/// Who did something, as far as tables and the API tell it.
enum ActorKind {

    CITIZEN, OFFICIAL, CLOCK, IMPORT;

    static ActorKind of(Actor actor) {
        return switch (actor) {
            case Actor.Citizen ignored -> CITIZEN;
            case Actor.Official ignored -> OFFICIAL;
            case Actor.Deadline ignored -> CLOCK;
            case Actor.Importer ignored -> IMPORT;
        };
    }
}
