package org.tripartita.browser;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Page;

/** Pictures of how a declaratoria is signed: the garante of Tlaxcala opens an exercise and drafts it; nobody signs. */
final class SigningPictures {

	private static final String SEND = """
			async ([task, answer]) => {
			  const engine = '/camunda/api/engine/engine/default';
			  const token = document.cookie.match(/XSRF-TOKEN=([^;]+)/)[1];
			  const model = '/process-definition?key=local-strategy&latestVersion=true';
			  const found = await (await fetch(engine + (task ? '/task?taskDefinitionKey=' + task : model))).json();
			  const taken = await fetch(engine + (task ? '/task/' : '/process-definition/') + found[0].id + '/submit-form', { method: 'POST',
			    headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': token }, body: JSON.stringify({ variables: answer }) });
			  return taken.status + ' ' + await taken.text();
			}
			""";

	private final GuidePictures guide;

	SigningPictures(GuidePictures guide) {
		this.guide = guide;
	}

	void takeAll() {
		guide.as("garante.tla", GuidePictures.DESK, SigningPictures::draft);
		guide.as("gobierno.tla", GuidePictures.DESK, page -> {
			GuidePictures.openList(page);
			GuidePictures.claim(page, "Firmar la declaratoria");
			GuidePictures.take(page, "firmar-tarea");
			var signing = page.context().waitForPage(() -> page.getByText("Abrir la página de firma").locator("visible=true").first().click());
			signing.waitForLoadState();
			GuidePictures.take(signing, "firmar");
			signing.getByLabel("Firmamos ahora este texto").check();
			signing.getByLabel("Organización o institución que firma").fill("Secretaría de la Función Pública");
			signing.getByLabel("Cargo de quien firma").fill("Titular de la Secretaría");
			signing.getByLabel("De dónde vienen sus facultades").fill("Ley orgánica de la administración pública, artículo 36");
			signing.getByText("Tu acto").first().evaluate("heading => heading.scrollIntoView({ block: 'start' })");
			GuidePictures.take(signing, "firmar-acto");
			signing.close();
			GuidePictures.giveBack(page);
		});
	}

	/** The answers of the garante, without its clicks: its guide shows those. */
	private static void draft(Page page) {
		page.navigate(GuidePictures.SITE + GuidePictures.TASKLIST);
		send(page, "", Map.of("territory", text("TLA"), "convener", text("organo-garante"), "interestOn",
				text(LocalDate.now().minusDays(20).toString())));
		await(page, "userTask_draftDeclaration");
		send(page, "userTask_draftDeclaration", Map.of("place", text("Tlaxcala de Xicohténcatl"), "text", text("""
				El gobierno del estado, el órgano garante y las organizaciones de la sociedad civil de Tlaxcala manifestamos la voluntad de \
				trabajar juntos por un gobierno abierto. Nos comprometemos a integrar un secretariado técnico local en el que los tres sectores \
				decidan por igual, a consultar a la población y a publicar cada paso.""")));
		await(page, "userTask_signDeclaration");
	}

	private static void await(Page page, String task) {
		page.waitForFunction("""
				async task => (await (await fetch('/camunda/api/engine/engine/default/task?taskDefinitionKey=' + task)).json()).length == 1
				""", task);
	}

	private static void send(Page page, String task, Map<String, ?> answer) {
		var taken = page.evaluate(SEND, List.of(task, answer)).toString();
		if (!taken.startsWith("20")) {
			throw new IllegalStateException(taken);
		}
	}

	private static Map<String, String> text(String value) {
		return Map.of("value", value);
	}

}
