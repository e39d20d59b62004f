package org.tripartita.browser;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** Pictures of a session that Oaxaca's accounts of the demonstration hold on its page; it stays open at its first matter. */
final class SessionPictures {

	private static final String CONVENE = """
			async answer => {
			  const engine = '/camunda/api/engine/engine/default';
			  const token = document.cookie.match(/XSRF-TOKEN=([^;]+)/)[1];
			  const models = await (await fetch(engine + '/process-definition?key=stl-session&latestVersion=true')).json();
			  const taken = await fetch(engine + '/process-definition/' + models[0].id + '/submit-form', { method: 'POST',
			    headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': token }, body: JSON.stringify({ variables: answer }) });
			  return taken.status + ' ' + await taken.text();
			}
			""";

	private static final String MATTER = "[{\"title\": \"Publicar el padrón de obra\", \"text\": \"La secretaría de obras publica cada mes el "
			+ "padrón con el avance físico y el gasto.\"}, {\"title\": \"Calendario de mesas\", \"text\": \"Una mesa cada "
			+ "dos semanas.\"}]";

	private final GuidePictures guide;

	SessionPictures(GuidePictures guide) {
		this.guide = guide;
	}

	void takeAll() {
		takePublic();
		guide.as("garante.oax", GuidePictures.DESK, page -> {
			convene(page);
			openLatest(page);
			page.getByText("Abrir la sesión en vivo").click();
			page.locator("main.live").waitFor();
			var address = page.url();
			hold(page, address);
		});
	}

	/** What is there before the session begins: the STL's seats, its agreements and the session that the demonstration called. */
	private void takePublic() {
		guide.visitor(page -> {
			page.navigate(GuidePictures.SITE + "/secretariados/STL-OAX");
			page.getByText("Kanda A.C.").first().evaluate("seat => seat.closest('.benches').scrollIntoView()");
			GuidePictures.take(page, "stl");
			page.navigate(GuidePictures.SITE + "/secretariados/STL-OAX/acuerdos");
			GuidePictures.take(page, "acuerdos");
		});
		guide.as("gobierno.oax", GuidePictures.DESK, page -> {
			openLatest(page);
			GuidePictures.take(page, "sesion-convocada");
		});
	}

	private static void openLatest(Page page) {
		page.navigate(GuidePictures.SITE + "/secretariados/STL-OAX/sesiones");
		page.locator("main a[href*='/sesiones/']").first().click();
		page.getByText("Abrir la sesión en vivo").waitFor();
	}

	/** The start form's answer, without its clicks: the guide for garantes shows those. */
	private static void convene(Page page) {
		page.navigate(GuidePictures.SITE + GuidePictures.TASKLIST);
		var today = LocalDate.now();
		var answer = Map.of("territory", text("OAX"), "kind", text("ORDINARY"), "mode", text("HYBRID"), "place", text("Sala de plenos"),
				"noticedOn", text(today.minusDays(15).toString()), "on", text(today.minusDays(1).toString()), "at", text("10:00"), "freeItems",
				Map.of("type", "Json", "value", MATTER));
		var taken = page.evaluate(CONVENE, answer).toString();
		if (!taken.startsWith("200")) {
			throw new IllegalStateException(taken);
		}
	}

	private static Map<String, String> text(String value) {
		return Map.of("value", value);
	}

	private void hold(Page session, String address) {
		sit(session);
		for (var member : List.of("gobierno.oax", "sociedad.oax")) {
			guide.as(member, GuidePictures.PHONE, page -> {
				page.navigate(address);
				sit(page);
			});
		}
		session.navigate(address);
		session.locator("#titulo-secretaria").evaluate("title => title.scrollIntoView()");
		GuidePictures.take(session, "sesion-lista");
		var stated = session.locator(".live-list li", new Page.LocatorOptions().setHasText("dice estar presente"));
		while (stated.count() > 0) {
			var left = stated.count();
			stated.first().getByRole(AriaRole.BUTTON).click();
			session.waitForCondition(() -> stated.count() < left);
		}
		press(session, "Cerrar la lista de asistencia");
		press(session, "Tomar en mano el asunto 1");
		guide.as("gobierno.oax", GuidePictures.PHONE, page -> {
			page.navigate(address);
			page.locator("#posicion-favor").check();
			page.locator("#panel").evaluate("panel => panel.scrollIntoView()");
			GuidePictures.take(page, "telefono-sesion");
			press(page, "Registrar mi posición");
		});
		guide.as("sociedad.oax", GuidePictures.DESK, page -> {
			page.navigate(address);
			page.locator("#posicion-contra").check();
			page.getByLabel("¿Por qué se opone?").fill("Falta decir quién responde si un mes no se publica.");
			press(page, "Registrar mi posición");
		});
		session.navigate(address);
		session.getByText("En vivo: los cambios").waitFor();
		session.locator("#titulo-asunto").evaluate("matter => matter.scrollIntoView()");
		GuidePictures.take(session, "sesion-asunto");
	}

	private static void sit(Page page) {
		page.locator("[name=asiento]").first().check();
		press(page, "Marcar que estoy presente");
		page.locator("#aviso").waitFor();
	}

	private static void press(Page page, String button) {
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
		page.locator("#aviso").waitFor();
	}

}
