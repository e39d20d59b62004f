package org.tripartita.identity.web;

import java.security.Principal;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

import org.tripartita.identity.Jurisdictions;
import org.tripartita.identity.TerritoryAdministration;
import org.tripartita.territory.Territories;
import org.tripartita.territory.Territory;
import org.tripartita.territory.TerritoryBranch;
import org.tripartita.territory.TerritoryParts.Joining;
import org.tripartita.workflow.Texts;

/** {@code /administracion/territorios}: the municipalities and branches inside the entities of an administrator. */
@Controller
class TerritoriesController {

	private static final String PAGE = "/administracion/territorios";

	private final Territories territories;

	private final TerritoryAdministration administration;

	private final Jurisdictions jurisdictions;

	TerritoriesController(Territories territories, TerritoryAdministration administration, Jurisdictions jurisdictions) {
		this.territories = territories;
		this.administration = administration;
		this.jurisdictions = jurisdictions;
	}

	@GetMapping(PAGE)
	ModelAndView show(@RequestParam(name = "entidad", defaultValue = "") String entity, Principal reader) {
		return page(entities(reader), entity, Sent.NOTHING);
	}

	@PostMapping(PAGE + "/municipios")
	ModelAndView addMunicipality(@RequestParam Map<String, String> sent, Principal reader) {
		var fields = new Fields(sent);
		var entity = fields.text("entidad", Fields.LINE);
		var name = fields.text("nombre", Fields.LINE);
		var key = fields.textOrNone("clave", Fields.LINE);
		return done("municipio", entity, sent, reader, fields, () -> administration.addMunicipality(entity, name, key, reader.getName()));
	}

	@PostMapping(PAGE + "/poderes")
	ModelAndView addBranch(@RequestParam Map<String, String> sent, Principal reader) {
		var fields = new Fields(sent);
		var entity = fields.text("entidad", Fields.LINE);
		var branch = fields.choice("poder", TerritoryBranch.values());
		return done("poder", entity, sent, reader, fields, () -> administration.addBranch(entity, branch, reader.getName()));
	}

	private ModelAndView done(String form, String entity, Map<String, String> sent, Principal reader, Fields fields,
			Supplier<Joining> act) {
		var entities = entities(reader);
		var joining = fields.fault().<Joining>map(Joining.Refused::new).orElseGet(act);
		if (joining instanceof Joining.Refused refused) {
			var page = page(entities, entity, new Sent(form, sent, refused.reason()));
			page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
			return page;
		}
		return OwnAccountController.seeOther(PAGE + "?entidad=" + entity + "&hecho");
	}

	/** The entities that the reader administers, by name. */
	private List<Territory> entities(Principal reader) {
		var found = territories.all(jurisdictions.of(reader.getName()).administered().keySet())
			.stream()
			.filter(territory -> !territory.isPart())
			.sorted(Comparator.comparing(Territory::shortName, Collator.getInstance(Texts.SPANISH)))
			.toList();
		if (found.isEmpty()) {
			throw new ResponseStatusException(HttpStatus.FORBIDDEN);
		}
		return found;
	}

	private ModelAndView page(List<Territory> entities, String wanted, Sent sent) {
		var entity = entities.stream().filter(one -> one.code().equals(wanted)).findFirst().orElse(entities.get(0));
		var page = new ModelAndView("identity/territories", "entity", entity);
		page.addObject("entities", entities);
		page.addObject("parts", territories.partsOf(entity.code()));
		page.addObject("branches", TerritoryBranch.values());
		page.addObject("sent", sent);
		return page;
	}

}
