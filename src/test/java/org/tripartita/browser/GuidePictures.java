package org.tripartita.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;

/**
 * Takes the pictures of the guides from the product as it runs with its demonstration: start it with
 * {@code mvn spring-boot:run}, wait until it says that the demonstration is complete, then
 * {@code mvn test-compile exec:java@take-guide-pictures}. A task that is taken for a picture is given back; an account that
 * is opened for one stays, and so does a change of the garante that is reported for one.
 */
public final class GuidePictures {

	private static final Path PICTURES = Path.of("docs", "guias", "imagenes");

	static final String SITE = System.getProperty("tripartita.public-address", "http://localhost:8080");

	private static final Path ACCOUNTS = Path.of(System.getProperty("tripartita.data", "data"), "demo-accounts.csv");

	private static final Path MAIL = ACCOUNTS.resolveSibling("mail");

	private static final Pattern LINK = Pattern.compile("/cuenta/[A-Za-z0-9_-]{43}");

	private static final int MAIL_SECONDS = 60;

	static final String TASKLIST = "/camunda/app/tasklist/default/";

	private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd/MM/yyyy");

	private static final int SETTLING_MILLIS = 500;

	static final int DESK = 1280;

	static final int PHONE = 390;

	private final Chromium chromium;

	private final Map<String, String> passwords;

	private GuidePictures(Chromium chromium, Map<String, String> passwords) {
		this.chromium = chromium;
		this.passwords = passwords;
	}

	/** Takes every picture again, or with an argument those of sessions, of signing or of Cockpit. */
	public static void main(String[] arguments) throws IOException {
		try (var chromium = Chromium.launch(); var lines = Files.lines(ACCOUNTS)) {
			var passwords = lines.skip(1).map(line -> line.split(",")).collect(Collectors.toMap(cells -> cells[0], cells -> cells[1]));
			new GuidePictures(chromium, passwords).take(arguments.length == 0 ? "" : arguments[0]);
		}
	}

	private void take(String part) {
		switch (part) {
			case "sesiones" -> new SessionPictures(this).takeAll();
			case "firmar" -> new SigningPictures(this).takeAll();
			case "cockpit" -> as("admin", DESK, this::takeCockpit);
			default -> takeAll();
		}
	}

	private void takeAll() {
		visitor(page -> {
			take(page, "/login", "entrar");
			take(page, "/ejercicios/OAX-2024-2", "ejercicio");
		});
		as("gobierno.oax", DESK, this::takeTasks);
		as("gobierno.oax", PHONE, this::takePhone);
		as("garante.tla", DESK, this::takeStart);
		new SigningPictures(this).takeAll();
		as("sociedad.tla", DESK, this::takeReport);
		as("gobierno.tla", DESK, this::takeConfirmation);
		as("garante.bcn", DESK, page -> take(page, "/tablero", "tablero"));
		as("admin", DESK, this::takeCockpit);
		as("admin", DESK, this::takePeople);
		as("garante.bcn", DESK, this::takeAccount);
		new SessionPictures(this).takeAll();
	}

	private void takeTasks(Page page) {
		openList(page);
		take(page, "lista");
		claim(page, "Informar avance");
		take(page, "formulario");
		refuse(page);
		take(page, "no-aceptada");
		var evidence = page.context().waitForPage(() -> page.getByText("evidencias").locator("visible=true").first().click());
		evidence.waitForLoadState();
		take(evidence, "evidencias");
		evidence.close();
		giveBack(page);
	}

	/** Dates the answer in the future, which is refused, so that nothing of it stays. */
	private static void refuse(Page page) {
		page.getByLabel("Informar un hito").check();
		page.locator(".fjs-form-field-select .fjs-input-group").click();
		page.locator(".fjs-dropdownlist-item").first().click();
		page.getByLabel("¿Qué se avanzó?").fill("Se publicó el gasto de los primeros seis meses.");
		date(page, "Fecha del avance", LocalDate.now().plusYears(1));
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Enviar")).click();
		page.getByText("no puede ser posterior a hoy").first().waitFor();
	}

	private void takePhone(Page page) {
		openList(page);
		take(page, "telefono-lista");
		claim(page, "Informar avance");
		take(page, "telefono-tarea");
		giveBack(page);
	}

	private void takeStart(Page page) {
		start(page, "Estrategia local de gobierno abierto");
		take(page, "iniciar");
	}

	private static void start(Page page, String process) {
		page.navigate(SITE + TASKLIST);
		page.getByText("Iniciar proceso").first().click();
		page.locator(".modal-content").getByText(process).first().click();
		page.locator(".fjs-container").waitFor();
	}

	private void takeReport(Page page) {
		start(page, "Sucesión del órgano garante");
		choose(page, 1, "Otra institución");
		page.getByLabel("Nombre que tenía").fill("Instituto de Transparencia de Tlaxcala");
		choose(page, 2, "Todos los poderes");
		page.getByLabel("Autónoma").check();
		date(page, "Último día", LocalDate.now().minusDays(30));
		page.getByLabel("Documento publicado").fill("Decreto de extinción, Periódico Oficial del Estado, número 12.");
		date(page, "Fecha de su publicación", LocalDate.now().minusDays(40));
		page.getByLabel("Nadie, por ahora").check();
		page.getByLabel("Nombre que tenía").scrollIntoViewIfNeeded();
		take(page, "sucesion-reportar");
		page.locator(".modal-footer .btn-primary").locator("visible=true").click();
		page.locator(".modal-content").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
	}

	/** Leaves the field, which closes its calendar. */
	private static void date(Page page, String label, LocalDate day) {
		page.getByLabel(label).fill(TYPED.format(day));
		page.keyboard().press("Tab");
	}

	private static void choose(Page page, int select, String option) {
		page.locator(".fjs-form-field-select").nth(select).locator(".fjs-input-group").click();
		page.locator(".fjs-dropdownlist-item", new Page.LocatorOptions().setHasText(option)).first().click();
	}

	private void takeConfirmation(Page page) {
		openList(page);
		claim(page, "Confirmar lo publicado");
		take(page, "sucesion-confirmar");
		giveBack(page);
	}

	private void takeCockpit(Page page) {
		page.navigate(SITE + "/camunda/app/cockpit/default/#/dashboard");
		page.getByText("ST-2").first().waitFor();
		take(page, "cockpit");
		page.navigate(SITE + "/camunda/app/cockpit/default/#/estancados");
		page.getByText("ST-2").first().waitFor();
		take(page, "estancados");
	}

	private void takePeople(Page page) {
		take(page, "/administracion/personas", "personas");
		page.navigate(SITE + "/administracion/personas/invitar");
		page.getByLabel("Nombre de usuario").fill("contraloria.bcn");
		page.getByLabel("Función").fill("Secretaría de la Contraloría de Baja California");
		page.getByLabel("Correo").fill("contraloria@example.org");
		page.getByLabel("Organización a la que representa").fill("Secretaría de la Contraloría");
		page.getByLabel("Documento del nombramiento").fill("Oficio 12/2026");
		page.locator("[name=papel]").selectOption("GOBIERNO");
		page.locator("[name=territorio]").selectOption("BCN");
		page.mouse().wheel(0, -5000);
		take(page, "invitar");
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Invitar").setExact(true)).click();
		visitor(guest -> takeLink(guest, MAIL));
		page.navigate(SITE + "/administracion/personas?busca=garante.bcn");
		page.locator("th[scope=row] a").first().click();
		page.getByText("Terminar este nombramiento").first().click();
		page.getByText("Nombramientos", new Page.GetByTextOptions().setExact(true)).first()
			.evaluate("heading => heading.scrollIntoView({ block: 'start' })");
		take(page, "persona");
		take(page, "/administracion/auditoria", "auditoria");
	}

	/** The mail of an installation without a mail server stays in its data folder. */
	private static void takeLink(Page page, Path folder) {
		for (int second = 0; second < MAIL_SECONDS; second++) {
			var link = lastLink(folder);
			if (link.isPresent()) {
				page.navigate(SITE + link.get());
				take(page, "elegir-contrasena");
				return;
			}
			page.waitForTimeout(1000);
		}
		throw new IllegalStateException("No link came to " + folder);
	}

	private static Optional<String> lastLink(Path folder) {
		try (var mails = Files.list(folder)) {
			return mails.sorted(Comparator.comparing((Path mail) -> mail.toFile().lastModified()).reversed())
				.map(GuidePictures::text)
				.map(LINK::matcher)
				.filter(Matcher::find)
				.map(Matcher::group)
				.findFirst();
		}
		catch (IOException none) {
			return Optional.empty();
		}
	}

	private static String text(Path mail) {
		try {
			return Files.readString(mail, StandardCharsets.ISO_8859_1).replace("=\r\n", "");
		}
		catch (IOException failure) {
			throw new UncheckedIOException(failure);
		}
	}

	private void takeAccount(Page page) {
		take(page, "/mi-cuenta", "mi-cuenta");
		take(page, "/mi-cuenta/codigo", "codigo");
		take(page, "/mi-cuenta/correos", "correos");
	}

	static void openList(Page page) {
		page.navigate(SITE + TASKLIST);
		page.getByText("Tareas de mi grupo").first().click();
		page.locator(".tasks-list .task").first().waitFor();
		page.mouse().move(0, 0);
	}

	static void claim(Page page, String task) {
		page.locator(".tasks-list .task", new Page.LocatorOptions().setHasText(task)).first().click();
		page.locator(".fjs-container").waitFor();
		page.getByText("Tomar tarea").first().click();
		page.locator(".unclaim").waitFor();
	}

	static void giveBack(Page page) {
		page.locator(".unclaim").click();
		page.getByText("Tomar tarea").first().waitFor();
	}

	void as(String account, int width, Consumer<Page> look) {
		try (var person = chromium.person("America/Mexico_City", "es-MX", width)) {
			var page = person.newPage();
			page.navigate(SITE + "/login");
			page.getByLabel("Usuario").fill(account);
			page.getByLabel("Contraseña").fill(passwords.get(account));
			page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Entrar")).click();
			page.waitForURL(address -> !address.endsWith("/login"));
			look.accept(page);
		}
	}

	void visitor(Consumer<Page> look) {
		try (var person = chromium.person()) {
			look.accept(person.newPage());
		}
	}

	private static void take(Page page, String address, String name) {
		page.navigate(SITE + address);
		take(page, name);
	}

	static void take(Page page, String name) {
		page.evaluate("() => document.activeElement.blur()");
		page.waitForTimeout(SETTLING_MILLIS);
		page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
	}

}
