package org.tripartita.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import org.tripartita.browser.Chromium;

/** Somebody at work in Tasklist: logs in, opens a task, takes it, answers, sends. */
final class TasklistPerson implements AutoCloseable {

	private final BrowserContext context;

	private final Page page;

	private final String address;

	private TasklistPerson(BrowserContext context, String address) {
		this.context = context;
		this.page = context.newPage();
		this.address = address;
	}

	static TasklistPerson login(Chromium chromium, String address, String account, String password) {
		var person = new TasklistPerson(chromium.person(), address);
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
		page.locator(".fjs-container").waitFor();
	}

	/** Opens a task and takes it. */
	void take(String taskId) {
		page.navigate(address + "/camunda/app/tasklist/default/#/?task=" + taskId);
		page.getByText("Tomar tarea").first().click();
		page.locator(".fjs-container").waitFor();
	}

	void fill(String label, String text) {
		page.getByLabel(label).first().fill(text);
	}

	void choose(String label) {
		page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).first().check();
	}

	void day(String label, String day) {
		page.getByLabel(label).first().fill(day);
		page.keyboard().press("Tab");
	}

	void send() {
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Enviar")).click();
		assertThat(page.getByText("La tarea se envió")).isVisible();
	}

	@Override
	public void close() {
		context.close();
	}

}
