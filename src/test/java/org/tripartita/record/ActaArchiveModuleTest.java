package org.tripartita.record;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import javax.tools.ToolProvider;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** The archive proves itself: its own program, run by Java alone in another process, finds whatever was done to it. */
@RecordModuleTest
class ActaArchiveModuleTest {

	@Autowired
	private ActaRegister register;

	@Autowired
	private Documents documents;

	@Autowired
	private ActaArchive archive;

	/** What the compiler makes of the archive's program, once. */
	@TempDir
	private static Path compiled;

	@TempDir
	private Path folder;

	private UUID secretariat;

	private Acta second;

	private Map<String, byte[]> files;

	@BeforeEach
	void five_actas_one_of_them_reserved() throws IOException {
		secretariat = UUID.randomUUID();
		register.seal(Drafts.acta(secretariat, "Primera"));
		second = register.seal(Drafts.full(UUID.randomUUID(), secretariat).build());
		register.seal(Drafts.acta(secretariat, "Tercera"));
		register.seal(ActaDraft.of(Filing.of(DocumentKind.OTHER, Visibility.MEMBERS, "Reservada", Drafts.LEAP_DAY).inSecretariat(secretariat)).build());
		register.seal(Drafts.acta(secretariat, "Quinta"));
		documents.content(second.documentId());
		files = unpacked(packed());
	}

	@Test
	void an_untouched_archive_is_correct_and_the_same_chain_gives_the_same_file() throws Exception {
		assertThat(packed()).isEqualTo(packed());
		assertThat(files).containsKeys("actas/000001.json", "actas/000005.json").doesNotContainKey("actas/000004.json");
		var run = run(List.of(folder.resolve("Verificador.java").toString()), files);
		assertThat(run.said()).contains("CORRECTO: 5 actas de STL-PRUEBA", "De 1 acta reservada ").doesNotContain("Reservada", "FALLA");
		assertThat(run.code()).isZero();
	}

	@Test
	void what_the_archive_holds_hides_what_is_not_public() {
		files.forEach((name, bytes) -> assertThat(new String(bytes, StandardCharsets.UTF_8)).as(name).doesNotContain("Reservada"));
	}

	@Test
	void a_changed_acta_is_named() throws Exception {
		files.put("actas/000002.json", new String(files.get("actas/000002.json"), StandardCharsets.UTF_8).replace("Bienvenida", "Despedida")
			.getBytes(StandardCharsets.UTF_8));
		fails("el contenido del acta 2 (actas/000002.json) no da su huella");
	}

	@Test
	void a_removed_acta_is_named_whether_or_not_its_line_goes_with_it() throws Exception {
		final byte[] third = files.remove("actas/000003.json");
		fails("falta el contenido del acta 3");
		line(3, null);
		fails("faltan en la cadena las actas 3 a 3", "el acta 4 no nombra la huella de la anterior");
		files.put("actas/000003.json", third);
		fails("sobra el acta actas/000003.json");
	}

	@Test
	void the_last_acta_taken_away_is_missed() throws Exception {
		files.remove("actas/000005.json");
		line(5, null);
		fails("la cadena termina en el acta 4 y su cabeza es la 5");
	}

	@Test
	void an_inserted_acta_is_named_even_with_a_hash_of_its_own() throws Exception {
		final byte[] forged = "{\"falsa\":true}".getBytes(StandardCharsets.UTF_8);
		final String before = second.hash();
		files.put("actas/000099.json", forged);
		line(3, "3\t" + ActaHash.of("{\"falsa\":true}", before) + "\t" + before + "\tactas/000099.json\t-\n"
				+ lines().get(3).replaceFirst("^3", "4"));
		fails("el acta 4 no nombra la huella de la anterior", "el acta 4 está repetida");
	}

	@Test
	void swapped_actas_are_named() throws Exception {
		final byte[] first = files.get("actas/000001.json");
		files.put("actas/000001.json", files.get("actas/000003.json"));
		files.put("actas/000003.json", first);
		fails("el contenido del acta 1 ", "el contenido del acta 3 ");
	}

	@Test
	void an_archive_made_anew_as_a_whole_is_told_by_a_line_of_an_old_mail() throws Exception {
		var line = "STL-PRUEBA 2 " + second.hash();
		assertThat(run(line).said()).contains("La cadena contiene esa huella: es la del acta 2.", "CORRECTO");
		var other = run("STL-PRUEBA 2 " + "a".repeat(64));
		assertThat(other.code()).isOne();
		assertThat(other.said()).contains("la cadena no contiene la huella", "se reescribió o se acortó");
		assertThat(run("STL-PRUEBA 3 " + second.hash()).code()).as("right hash, wrong place").isOne();
	}

	@Test
	void a_pdf_that_somebody_kept_is_recognised() throws Exception {
		final Path pdf = Files.write(folder.resolve("mi acta.pdf"), documents.content(second.documentId()).orElseThrow());
		assertThat(run(pdf.toString()).said()).contains("mi acta.pdf tiene la huella que el archivo anota para el PDF del acta 2",
				"no está en la cadena y no prueba nada", "CORRECTO");
		final Path foreign = Files.writeString(folder.resolve("otra.pdf"), "otra cosa");
		assertThat(run(foreign.toString()).said()).contains("no es ningún acta de este archivo");
	}

	@Test
	void an_archive_that_was_unpacked_and_packed_again_is_as_good_and_a_foreign_file_in_it_is_named() throws Exception {
		for (String folder : List.of("", "actas-STL-PRUEBA/")) {
			var again = new LinkedHashMap<String, byte[]>();
			if (!folder.isEmpty()) {
				again.put(folder, new byte[0]);
			}
			again.put(folder + "actas/", new byte[0]);
			final List<String> names = new ArrayList<>(files.keySet());
			Collections.reverse(names);
			names.forEach(name -> again.put(folder + name, files.get(name)));
			var run = run(again);
			assertThat(run.said()).contains("CORRECTO: 5 actas de STL-PRUEBA").doesNotContain("FALLA");
			assertThat(run.code()).isZero();

			again.put(folder + "actas/nota.txt", "ajena".getBytes(StandardCharsets.UTF_8));
			again.put("otra/nota.txt", "ajena".getBytes(StandardCharsets.UTF_8));
			again.put("otra/", "escondido".getBytes(StandardCharsets.UTF_8));
			var foreign = run(again);
			assertThat(foreign.said()).contains("sobra el acta actas/nota.txt", "sobra el archivo otra/nota.txt", "sobra el archivo otra/\n",
					"El archivo NO corresponde: 3 fallas.");
			assertThat(foreign.code()).isOne();
		}
	}

	@Test
	void what_is_no_archive_is_said_to_be_none() throws Exception {
		files.remove("cabeza.txt");
		var run = run();
		assertThat(run.code()).isEqualTo(2);
		assertThat(run.said()).contains("No se pudo leer: el archivo no trae cabeza.txt");
	}

	private byte[] packed() {
		var bytes = new ByteArrayOutputStream();
		archive.write(new ChainName(secretariat, "STL-PRUEBA", "Prueba", "OAX"), bytes);
		return bytes.toByteArray();
	}

	private void fails(String... sentences) throws Exception {
		var run = run();
		assertThat(run.code()).as(run.said()).isOne();
		assertThat(run.said()).contains(sentences).contains("El archivo NO corresponde");
	}

	private List<String> lines() {
		return new ArrayList<>(List.of(new String(files.get("cadena.tsv"), StandardCharsets.UTF_8).split("(?<=\n)")));
	}

	/** Puts another line in the place of an acta's, or none. */
	private void line(int number, String by) {
		var lines = lines();
		if (by == null) {
			lines.removeIf(line -> line.startsWith(number + "\t"));
		}
		else {
			lines.replaceAll(line -> line.startsWith(number + "\t") ? by : line);
		}
		files.put("cadena.tsv", String.join("", lines).getBytes(StandardCharsets.UTF_8));
	}

	private record Run(int code, String said) {
	}

	/** Runs the program that lies in the archive, with nothing of ours on the class path; one test does so without compiling it, as people do. */
	private Run run(String... more) throws IOException, InterruptedException {
		return run(files, more);
	}

	private Run run(Map<String, byte[]> packed, String... more) throws IOException, InterruptedException {
		if (Files.notExists(compiled.resolve("Verificador.class"))) {
			final Path program = Files.write(compiled.resolve("Verificador.java"), files.get("Verificador.java"));
			assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, "-proc:none", "-encoding", "UTF-8", "-cp", "", "-d",
					compiled.toString(), program.toString())).isZero();
		}
		return run(List.of("-cp", compiled.toString(), "Verificador"), packed, more);
	}

	private Run run(List<String> program, Map<String, byte[]> packed, String... more) throws IOException, InterruptedException {
		final Path zip = Files.write(folder.resolve("archivo.zip"), zipped(packed));
		Files.write(folder.resolve("Verificador.java"), files.get("Verificador.java"));
		final Path said = folder.resolve("dijo.txt");
		final List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx128m",
				"-XX:TieredStopAtLevel=1", "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8", "-Dfile.encoding=UTF-8"));
		command.addAll(program);
		command.add(zip.toString());
		command.addAll(List.of(more));
		final ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
		builder.environment().put("LC_ALL", "C.UTF-8");
		builder.environment().remove("CLASSPATH");
		final Process process = builder.start();
		try {
			assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
			return new Run(process.exitValue(), Files.readString(said));
		}
		finally {
			process.destroyForcibly();
		}
	}

	private static byte[] zipped(Map<String, byte[]> files) throws IOException {
		var bytes = new ByteArrayOutputStream();
		try (var zip = new ZipOutputStream(bytes)) {
			zip.setLevel(Deflater.NO_COMPRESSION);
			for (var file : files.entrySet()) {
				zip.putNextEntry(new ZipEntry(file.getKey()));
				zip.write(file.getValue());
			}
		}
		return bytes.toByteArray();
	}

	private static Map<String, byte[]> unpacked(byte[] archive) throws IOException {
		var files = new LinkedHashMap<String, byte[]>();
		try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
			for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				files.put(entry.getName(), zip.readAllBytes());
			}
		}
		return files;
	}

}
