package org.tripartita.secretariat.web;

import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.tripartita.secretariat.Voice;
import org.tripartita.secretariat.VoiceKind;

/** The form of a voice without a vote as it came, whatever that is. */
record SentVoice(@Nullable String tipo, @Nullable String organizacion, @Nullable String cargo, @Nullable String desde) {

	/** The key of what is wrong with it, null where nothing is. */
	@Nullable String fault() {
		return Arrays.stream(VoiceKind.values()).anyMatch(kind -> kind.name().equals(tipo)) && SentPaper.isLine(organizacion)
				&& SentPaper.isLine(cargo) && SentPaper.day(desde) != null ? null : "paper.voice-incomplete";
	}

	Voice voice(UUID secretariat) {
		return Voice.since(secretariat, VoiceKind.valueOf(Objects.requireNonNull(tipo)), Objects.requireNonNull(organizacion).strip(),
				Objects.requireNonNull(cargo).strip(), Objects.requireNonNull(SentPaper.day(desde)), null);
	}

}
