package org.tripartita.secretariat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.support.ResourceBundleMessageSource;

import org.tripartita.workflow.Texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** What is counted is said of one as of one. */
class CountedWordsTest {

	private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();

	CountedWordsTest() {
		messages.setBasenames("messages/secretariat", "messages/live");
		messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
		messages.setFallbackToSystemLocale(false);
	}

	static Stream<Arguments> sentences() {
		return Stream.of(arguments("session.acta.vote", "Gobierno: 1 a favor, 0 en contra, 0 en abstención o sin pronunciarse", args("Gobierno", 1, 0, 0)),
				arguments("session.acta.vote", "Gobierno: 0 a favor, 1 en contra, 1,200 en abstención o sin pronunciarse", args("Gobierno", 0, 1, 1200)),
				arguments("session.acta.bench", "Dentro del órgano garante (un solo voto): 2 a favor, 0 en contra, 1 en abstención o sin pronunciarse", args(2, 0, 1)),
				arguments("session.acta.notice.days", "Enviada el 3 de mayo de 2026: 1 día hábil (las reglas piden 5)", args("3 de mayo de 2026", 1, 5)),
				arguments("session.acta.notice.days", "Enviada el 3 de mayo de 2026: 0 días hábiles (las reglas piden 5)", args("3 de mayo de 2026", 0, 5)),
				arguments("session.too-many-votes", "Gobierno tiene 1 voto anotado y solo ninguno por emitir.", args("Gobierno", 1, 0)),
				arguments("secretariat.rule.days", "1 día", args(1)), arguments("secretariat.rule.days", "60 días", args(60)),
				arguments("seat.votes", "1 de 1 voto emitido", args(1, 1)), arguments("seat.votes", "2 de 3 votos emitidos", args(2, 3)),
				arguments("seat.log.ELECT", "Sociedad civil eligió a X para llevar su voz y su voto, con 1 de 1 voto.", args("Sociedad civil", "X", 1, 1)),
				arguments("secretariat.too-early-to-stop", "Va 1 de 3 intentos. Antes de desistir hay que citar de nuevo a los sectores.", args(1, 3)),
				arguments("live.summary", "Asunto 2: se ha pronunciado 1 de 6 asientos.", args(2, 1, 6)),
				arguments("live.summary", "Asunto 2: se han pronunciado 0 de 6 asientos.", args(2, 0, 6)));
	}

	@ParameterizedTest
	@MethodSource("sentences")
	void one_is_said_as_one(String key, String sentence, Object[] arguments) {
		assertThat(messages.getMessage(key, arguments, Texts.SPANISH)).isEqualTo(sentence);
	}

	private static Object[] args(Object... arguments) {
		return arguments;
	}

}
