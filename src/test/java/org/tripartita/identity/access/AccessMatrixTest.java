package org.tripartita.identity.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.access.WebInvocationPrivilegeEvaluator;
import org.springframework.web.context.WebApplicationContext;

import org.tripartita.exercise.Exercises;
import org.tripartita.identity.Accounts;
import org.tripartita.identity.Role;
import org.tripartita.identity.access.AccessMatrix.Door;
import org.tripartita.identity.access.AccessMatrix.Who;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.TestClock;
import org.tripartita.testing.Visitor;
import org.tripartita.testing.Walk;
import org.tripartita.workflow.RoleGroups;

/** Every way into the running application is as docs/accesos.md says, tried over HTTP as everybody. */
@ProductTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class AccessMatrixTest {

	private static final List<Role> OTHERS = List.of(Role.SECRETARIA_TECNICA, Role.PUNTO_DE_CONTACTO, Role.OBSERVACION,
			Role.DEPENDENCIA_RESPONSABLE, Role.AUDITORIA);

	private static final Map<Who, Role> ROLES = new EnumMap<>(Map.of(Who.GARANTE, Role.ORGANO_GARANTE, Who.GOVERNMENT,
			Role.GOBIERNO, Who.CIVIL_SOCIETY, Role.SOCIEDAD_CIVIL, Who.FACILITATION, Role.FACILITACION,
			Who.STATE_ADMINISTRATION, Role.ADMINISTRACION, Who.FEDERAL_ADMINISTRATION, Role.ADMINISTRACION));

	private static final String FORM = "tipo=CAUSE&texto=x&nodo=" + Mapping.NOBODYS + "&autoridad=x&motivo=x";

	@Autowired
	private WebApplicationContext application;

	@Autowired
	private WebInvocationPrivilegeEvaluator login;

	@Autowired
	private Walk walk;

	@Autowired
	private Exercises exercises;

	@Autowired
	private Accounts accounts;

	@Autowired
	private TestClock clock;

	@LocalServerPort
	private int port;

	private AccessMatrix matrix;

	private Set<Mapping> mappings;

	@BeforeEach
	void what_people_read_and_what_there_is() throws IOException {
		matrix = AccessMatrix.read();
		mappings = Mappings.of(application);
	}

	@Test
	void every_way_in_has_a_row_and_every_row_a_way_in() {
		var without = new ArrayList<Mapping>();
		var rows = Collections.newSetFromMap(new IdentityHashMap<AccessMatrix.Row, Boolean>());
		mappings.forEach(mapping -> matrix.about(mapping).ifPresentOrElse(rows::add, () -> without.add(mapping)));
		assertThat(without).as("ways into the application without a row in %s", AccessMatrix.PAGE).isEmpty();
		assertThat(matrix.rows()).filteredOn(row -> !rows.contains(row))
			.as("rows of %s that are about nothing", AccessMatrix.PAGE)
			.isEmpty();
		assertThat(Mappings.otherServlets(application)).containsExactly("dispatcherServlet");
	}

	@Test
	void everybody_gets_in_where_the_matrix_says_so_and_nowhere_else() {
		var people = new Neighbours(port, walk, exercises, accounts, clock.today());
		var things = new Things(application, people.exercise);
		var wrong = new ArrayList<String>();
		for (var mapping : mappings) {
			var doors = matrix.about(mapping).orElseThrow().doors();
			doors.forEach((who, door) -> new Knock(mapping, who, role(who, mapping), people, things).expect(door, wrong));
		}
		assertThat(wrong).isEmpty();
	}

	/** Who else there is takes turns; the audit trail is there for one of them. */
	private static Role role(Who who, Mapping mapping) {
		if (who == Who.OTHERS && mapping.path().endsWith("/auditoria")) {
			return Role.AUDITORIA;
		}
		return ROLES.getOrDefault(who, OTHERS.get(Math.floorMod(mapping.hashCode(), OTHERS.size())));
	}

	/** Somebody at a door. */
	private final class Knock {

		private final Mapping mapping;

		private final Who who;

		private final Role role;

		private final Neighbours people;

		private final Things things;

		private final String address;

		Knock(Mapping mapping, Who who, Role role, Neighbours people, Things things) {
			this.mapping = mapping;
			this.who = who;
			this.role = role;
			this.people = people;
			this.things = things;
			this.address = mapping.address(before -> things.id(before, role.id()));
		}

		void expect(Door door, List<String> wrong) {
			var name = switch (who) {
				case ANONYMOUS -> "";
				case FEDERAL_ADMINISTRATION -> Neighbours.FEDERAL;
				default -> RoleGroups.of(role.id(), Neighbours.HERE);
			};
			if (!name.isEmpty() && mapping.toString().equals("POST /login")) {
				return;
			}
			judge(name, door, knock(name), wrong);
			if (door == Door.OWN && who != Who.FEDERAL_ADMINISTRATION) {
				var stranger = RoleGroups.of(role.id(), Neighbours.THERE);
				var answer = knock(stranger);
				if (isTold(answer)) {
					wrong.add("%s as %s tells or changes what is another territory's: %d".formatted(address, stranger, answer.statusCode()));
				}
			}
		}

		private void judge(String name, Door door, HttpResponse<String> answer, List<String> wrong) {
			var fits = switch (door) {
				case OPEN, OWN -> isIn(answer);
				case LOGIN -> leadsToLogin(answer);
				case CLOSED -> Set.of(401, 403, 404).contains(answer.statusCode());
			};
			if (!fits) {
				wrong.add("%s %s as %s: %d, not %s".formatted(mapping.method(), address, name.isEmpty() ? "nobody" : name, answer.statusCode(), door));
			}
		}

		private boolean isIn(HttpResponse<String> answer) {
			if (mapping.isEngine()) {
				return answer.statusCode() != 401 && !answer.body().contains("EngineClosed");
			}
			return !Set.of(401, 403).contains(answer.statusCode()) && !leadsToLogin(answer)
					&& (answer.statusCode() != 404 || isOpenToSome());
		}

		/** Nothing is there, though something could be. */
		private boolean isOpenToSome() {
			var person = new UsernamePasswordAuthenticationToken("x", "", AuthorityUtils.createAuthorityList("ROLE_" + role.id()));
			return !address.startsWith("/espacio/") && login.isAllowed("", address, mapping.method(), person);
		}

		private boolean isTold(HttpResponse<String> answer) {
			var taken = answer.statusCode() < 400;
			return taken && isWriting() && things.isOf(address)
					|| taken && things.secrets().stream().anyMatch(answer.body()::contains)
					|| !mapping.isEngine() && things.isOf(address) && !Set.of(403, 404).contains(answer.statusCode());
		}

		/** Cockpit asks for its lists with POST. */
		private boolean isWriting() {
			return !mapping.method().equals("GET") && !address.contains("/cockpit/plugin/");
		}

		private static boolean leadsToLogin(HttpResponse<String> answer) {
			return answer.headers().firstValue("Location").filter(target -> target.endsWith("/login")).isPresent();
		}

		private HttpResponse<String> knock(String name) {
			var visitor = name.isEmpty() ? people.anybody() : people.visitor(name);
			if (mapping.path().endsWith("/logout") || mapping.path().endsWith("/sesiones")) {
				people.gone(name);
			}
			if (mapping.method().equals("POST") && (Set.of("evidencias", "verificar").contains(address.substring(address.lastIndexOf('/') + 1))
					|| address.startsWith("/espacio/orden-del-dia/") || address.startsWith("/espacio/garantes/"))) {
				return visitor.upload(address, Map.of("_csrf", visitor.token("/login")), "archivo", "a.csv", "a,b".getBytes());
			}
			var method = mapping.method().equals("*") ? "GET" : mapping.method();
			return mapping.isEngine() ? visitor.ask(method, address, "application/json", body(name))
					: visitor.ask(method, address, "application/x-www-form-urlencoded", FORM);
		}

		private String body(String name) {
			return switch (address.substring(address.lastIndexOf('/') + 1)) {
				case "claim" -> "{\"userId\":\"" + name + "\"}";
				case "submit-form" -> "{\"variables\":{}}";
				case "retries" -> "{\"retries\":3}";
				default -> "{}";
			};
		}

	}

}
