package org.tripartita.installation.start;

import java.io.IOException;
import java.net.ServerSocket;
import java.sql.SQLException;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.task.TaskRejectedException;
import org.tripartita.installation.InstallationFailure;
import org.tripartita.installation.InstallationFailure.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@ExtendWith(OutputCaptureExtension.class)
class FailedStartTest {

	@ParameterizedTest
	@MethodSource("failures")
	void the_last_word_of_a_failed_start_is_one_spanish_sentence(Exception failure, String sentence,
			CapturedOutput output) {
		assertThatThrownBy(() -> start(failure)).hasRootCause(failure);

		assertThat(output.getAll().stripTrailing().lines().reduce((first, last) -> last)).hasValueSatisfying(
				last -> assertThat(last).contains(sentence).endsWith("."));
		assertThat(output).doesNotContain("\tat ", "APPLICATION FAILED TO START", "secreta");
	}

	static Stream<Arguments> failures() {
		return Stream.of(
				Arguments.of(new InstallationFailure(Reason.DATA_FOLDER_IN_USE, null, "/srv/datos", 4711),
						"Otra aplicación en marcha (proceso 4711) ya usa la carpeta de datos /srv/datos."),
				Arguments.of(new PortInUseException(8080), "El puerto 8080 ya está ocupado por otro programa."),
				Arguments.of(new TaskRejectedException("in shutdown state"), "Se pidió detener la aplicación mientras arrancaba."),
				Arguments.of(new SQLException("refused", "08001"),
						"No se puede llegar a la base de datos jdbc:postgresql://bd.example/tripartita."),
				Arguments.of(new SQLException("password", "28P01"),
						"La base de datos jdbc:postgresql://bd.example/tripartita rechaza el usuario o la contraseña."),
				Arguments.of(new SQLException("unknown database", "3D000"),
						"El servidor de jdbc:postgresql://bd.example/tripartita no tiene una base de datos con ese nombre."));
	}

	@Test
	void a_port_that_is_taken_is_told_before_anything_is_made(CapturedOutput output) throws IOException {
		try (var other = new ServerSocket(0)) {
			var start = new SpringApplicationBuilder(NothingIsMade.class).web(WebApplicationType.SERVLET)
				.properties("server.port=" + other.getLocalPort());

			assertThatThrownBy(start::run).isInstanceOf(PortInUseException.class);

			assertThat(output.getAll().stripTrailing()).endsWith("El puerto " + other.getLocalPort()
					+ " ya está ocupado por otro programa. Detén ese programa, o elige otro puerto con --server.port=NÚMERO.");
		}
	}

	@Configuration(proxyBeanMethods = false)
	static class NothingIsMade {

		NothingIsMade() {
			throw new AssertionError("the port comes first");
		}

	}

	private static void start(Exception failure) {
		final ApplicationContextInitializer<GenericApplicationContext> broken = context -> context
			.registerBean("broken", Object.class, () -> {
				throw new IllegalStateException(failure);
			});
		new SpringApplicationBuilder(Completion.class).web(WebApplicationType.NONE).initializers(broken)
			.properties("spring.datasource.url=jdbc:postgresql://bd.example/tripartita?password=secreta").run();
	}

}
