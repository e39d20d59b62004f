package org.tripartita.secretariat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;

import org.springframework.boot.test.context.TestComponent;

import org.tripartita.exercise.Exercise;
import org.tripartita.identity.Sector;
import org.tripartita.testing.Walk;
import org.tripartita.workflow.SigningAct;

/** Installs an STL as the sources tell it, by the product's own services and in retrospect. */
@TestComponent
public class Foundation {

	private static final String BY = "prueba";

	private final Walk walk;

	private final SecretariatInstallation installation;

	private final SecretariatSealing sealing;

	private final Seats seats;

	private final Voices voices;

	Foundation(Walk walk, SecretariatInstallation installation, SecretariatSealing sealing, Seats seats, Voices voices) {
		this.walk = walk;
		this.installation = installation;
		this.sealing = sealing;
		this.seats = seats;
		this.voices = voices;
	}

	/** An exercise of a territory that nobody used before, begun a month before the composition sat. */
	public Exercise exercise(RealComposition real, String territory) {
		return walk.exercise(territory, real.on().minusDays(30));
	}

	/** The STL as it stood; its three sectors sign on the day of the source. */
	public Secretariat lay(RealComposition real, String territory) {
		var id = installation.open(exercise(real, territory).id());
		real.accreditations().values().forEach(given -> taken(installation.accredit(id, given, BY)));
		var rules = new OperatingRules(VoteUnit.SECTOR, Majority.TWO_THIRDS, 5, 2, 60, Sector.OVERSIGHT_BODY, Sector.OVERSIGHT_BODY,
				"Hoja de ruta hacia un plan de acción local.", null);
		taken(installation.propose(id, rules, SeatBalance.of(seats.current(id)).verdict(), null, real.on()));
		var present = seats.current(id).stream().filter(Seat::voting).map(Seat::id).toList();
		taken(installation.attend(id, real.on(), "Sede del órgano garante", present));
		for (var sector : Sector.values()) {
			taken(installation.sign(id, new SectorSignature(sector, first(id, sector), null, real.on()), entered(sealing.text(id))));
		}
		real.voices().forEach(voice -> hear(id, voice, real));
		return sealing.seal(id);
	}

	private static SigningAct entered(String text) {
		return new SigningAct(UUID.randomUUID().toString(), BY, text, sha256(text), SigningAct.Proof.ENTERED, null);
	}

	private static String sha256(String text) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException impossible) {
			throw new IllegalStateException(impossible);
		}
	}

	/** The first titular of a sector. */
	public Seat first(UUID secretariat, Sector sector) {
		return seats.current(secretariat).stream().filter(seat -> seat.sector() == sector && seat.voting()).findFirst().orElseThrow();
	}

	private void hear(UUID secretariat, Map<String, String> voice, RealComposition real) {
		taken(voices.hear(Voice.since(secretariat, VoiceKind.valueOf(voice.get("kind")), voice.get("organisation"),
				voice.get("position"), real.on(), "P1"), BY));
	}

	private static void taken(Verdict verdict) {
		assertThat(verdict).isEqualTo(Verdict.taken());
	}

}
