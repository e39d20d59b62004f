package org.tripartita.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import org.tripartita.browser.Chromium;

/** Somebody at work in Tasklist: logs in once, finds a task in a list, takes it, answers, sends. */
final class TasklistPerson implements AutoCloseable {

	private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd/MM/yyyy");

	private final BrowserContext context;

	private final Page page;

	private final String address;

	private final String account;

	private final String password;

	private TasklistPerson(BrowserContext context, String address, String account, String password) {
		this.context = context;
		this.page = context.newPage();
		this.address = address;
		this.account = account;
		this.password = password;
	}

	static TasklistPerson login(Chromium chromium, String address, String account, String password) {
		var person = new TasklistPerson(chromium.person(), address, account, password);
		person.page.navigate(address + "/login");
		person.page.getByLabel("Usuario").fill(account);
		person.page.getByLabel("Contraseña").fill(password);
		person.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Entrar")).click();
		return person;
	}

	Page page() {
		return page;
	}

	/** Opens a start form by the name of its process. */
	void startForm(String process) {
		page.navigate(address + "/camunda/app/tasklist/default/");
		page.getByText("Iniciar proceso").first().click();
		page.getByText(process, new Page.GetByTextOptions().setExact(true)).first().click();
		form().waitFor();
	}

	/** Sends a start form. */
	void start() {
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Iniciar")).last().click();
		assertThat(form()).hasCount(0);
	}

	/** Finds a task in the list of the own group by its name and takes it. */
	void take(String task) {
		if (!page.url().contains("/tasklist/")) {
			page.navigate(address + "/camunda/app/tasklist/default/");
		}
		list("Mis tareas");
		list("Tareas de mi grupo");
		page.locator(".tasks-list .task", new Page.LocatorOptions().setHasText(task)).first().click();
		form().waitFor();
		page.getByText("Tomar tarea").first().click();
		assertThat(page.getByText("Tomar tarea")).hasCount(0);
	}

	private void list(String name) {
		page.locator(".task-filters").getByText(name).click();
	}

	private Locator form() {
		return page.locator(".fjs-container");
	}

	/** Writes into a field and leaves it. */
	void fill(String label, String text) {
		page.getByLabel(label).first().fill(text);
		page.keyboard().press("Tab");
	}

	void choose(String label) {
		page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).first().check();
	}

	/** Ticks the box beside a statement. */
	void confirm(String statement) {
		page.getByLabel(statement).check();
	}

	/** Chooses an answer of one question among several with the same answers. */
	void choose(String question, String label) {
		page.locator(".fjs-form-field", new Page.LocatorOptions().setHasText(question))
			.getByLabel(label, new Locator.GetByLabelOptions().setExact(true))
			.first()
			.check();
	}

	/** Chooses from a list that opens below its field. */
	void select(String label, String option) {
		page.locator(".fjs-form-field-select", new Page.LocatorOptions().setHasText(label)).last().locator(".fjs-input-group").click();
		page.locator(".fjs-dropdownlist-item").getByText(option).click();
	}

	void addRow() {
		page.locator(".fjs-repeat-render-add").click();
	}

	void day(String label, LocalDate day) {
		fill(label, TYPED.format(day));
	}

	/** Follows a link of the form, which opens beside it. */
	Page follow(String link) {
		return context.waitForPage(() -> page.getByText(link).click());
	}

	/** Signs on the page to which the form of a signature leads, for one of the seats. */
	void sign(String seat) {
		var signing = follow("Abrir la página de firma");
		var seats = signing.getByLabel("¿Quién firma por tu sector?");
		seats.selectOption(seats.locator("option", new Locator.LocatorOptions().setHasText(seat)).getAttribute("value"));
		sign(signing);
	}

	/** The same where the signer is told in fields. */
	void sign(Map<String, String> signer) {
		var signing = follow("Abrir la página de firma");
		signer.forEach((label, text) -> signing.getByLabel(label).fill(text));
		sign(signing);
	}

	private void sign(Page signing) {
		signing.getByLabel("Firmamos ahora este texto").first().check();
		signing.getByLabel("Tu contraseña").fill(password);
		signing.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Confirmar")).click();
		assertThat(signing.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Quedó asentado"))).isVisible();
		signing.close();
	}

	void send() {
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Enviar")).click();
		assertThat(page.getByText("La tarea se envió")).isVisible();
		assertThat(form()).hasCount(0);
	}

	/** Goes and leaves a picture of where they were. */
	@Override
	public void close() {
		Chromium.picture(page, "tasklist-" + account);
		context.close();
	}

}
