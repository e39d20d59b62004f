package org.tripartita.secretariat;

import org.tripartita.identity.Sector;

/** What a sector said against a proposal; kept and published with what was decided (domain 5.5). */
public record Dissent(Sector sector, String text) {
}
