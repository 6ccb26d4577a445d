import type { Language } from "./phrase-group.js";

export const spanish: Language = {
  unit: "words",
  conditional: ["si", "cuando"],
  alternative: ["o", "u"],
  sets: {
    be: "es|esta|estan|fue|ha sido|han sido|son|esta siendo",
    id: "email|correo|correo electronico|usuario|nombre|nombre de usuario|telefono|cuenta|dni|numero|codigo|slug|cedula|nick|sku",
    thing:
      "usuario|usuarios|producto|cliente|pedido|orden|registro|recurso|pagina|ruta|articulo|post|publicacion|categoria|libro|tarea|proyecto|evento|mensaje|comentario|cuenta|empleado|empresa|pelicula|curso|estudiante|alumno|profesor|reserva|cita|paciente|medico|factura|venta|rol|carrito|persona|documento|mascota|receta|equipo|grupo|sala|jugador|ciudad|tienda|proveedor|perfil|nota|vehiculo|ticket|turno",
    login: "email|correo|correo electronico|usuario|nombre de usuario",
    password: "contrasena|password|clave",
  },
  groups: [
    { says: "hidden", phrases: ["^ si … (existe|registrado|registrada)"] },
    {
      says: "neutral",
      phrases: [
        "(no se|no|sin) (encontraron|hay|hubo)? (errores|duplicados|conflictos|problemas)",
        "(no existe|no hay) (ningun)? (error|problema)",
      ],
    },
    { says: "failure", phrases: ["no … (correctamente|exitosamente|con exito)", "sin exito"] },
    {
      says: "success",
      phrases: [
        "(exitosamente|con exito|exitoso|exitosa|satisfactoriamente)",
        "(cread*|actualizad*|eliminad*|borrad*|guardad*|enviad*|registrad*|agregad*|modificad*|iniciad*|cerrad*|subid*) correctamente",
      ],
    },
    {
      says: "state-conflict",
      strength: "likely",
      mayBeFine: true,
      phrases: [
        "ya (esta|estaba|ha sido|fue|se encuentra|estas|has) (verificad*|pagad*|confirmad*|cancelad*|activ*|cerrad*|aprobad*|rechazad*|completad*|finalizad*|procesad*|eliminad*|inactiv*|autenticad*|logueado)",
      ],
    },
    {
      says: "duplicate",
      strength: "certain",
      phrases: [
        "ya existe (un|una|otro|otra|el|la)? …",
        "ya (existe|existen) $",
        "<id> … ya (esta|se encuentra|esta siendo|ha sido|fue) (registrad*|en uso|usad*|utilizad*|ocupad*|tomad*)",
        "<id> ya (registrad*|existente|en uso|utilizad*)",
        "(<thing>|<id>) … ya existe",
        "(clave|registro|email|correo|usuario) (duplicado|duplicada)",
      ],
    },
    {
      says: "duplicate",
      strength: "likely",
      mayBeFine: true,
      phrases: [
        "ya (esta|estas|se encuentra|ha sido|has|has sido) (registrad*|inscrit*|suscrit*|en uso|en el|en la|en tu|agregad*)",
        "(duplicado|duplicada|duplicados)",
      ],
    },
    {
      says: "not-authenticated",
      strength: "certain",
      phrases: [
        "(no|usuario no) (autenticado|autenticada|logueado|logeado)",
        "(debe|debes|necesitas|necesita|tienes que|tiene que) (iniciar sesion|autenticarse|autenticarte|loguearte|loguearse|estar autenticado|estar logueado)",
        "no (se)? (ha|has) iniciado sesion",
        "(token no proporcionado|no se proporciono (un|el|ningun)? token|no hay token|sin token)",
        "(autenticacion requerida|se requiere autenticacion|requiere autenticacion)",
        "(la|tu|su)? sesion (ha|esta)? (expirado|expirada|caducado|expiro|caduco)",
      ],
    },
    {
      says: "not-authenticated",
      strength: "likely",
      phrases: [
        "token … (invalido|expirado|no valido|requerido|no encontrado|vencido|incorrecto)",
        "token no …",
        "(falta|falta el|no existe el|no existe) token",
      ],
    },
    {
      says: "invalid-credentials",
      strength: "certain",
      phrases: [
        "credenciales … (invalidas|incorrectas|erroneas|no validas)",
        "<login> (o|y|y o|o la|y la) <password> … (incorrecto*|incorrecta*|invalido*|invalida*|erronea*|no validos|equivocad*)",
        "(usuario|email|correo) (o|y|o la|y la|or) <password> no …",
        "^ (la )?<password> <be>? (incorrecta|incorrecto|erronea|equivocada)",
        "(credenciales|<login> o <password>) no (coinciden|son correctas|son validas)",
      ],
    },
    {
      says: "invalid-credentials",
      strength: "likely",
      phrases: [
        "<password> (actual|antigua|anterior)? <be>? (incorrecta|incorrecto|invalida|invalido|erronea|equivocada)",
        "<password> no (valida|valido|coincide)",
      ],
    },
    { says: "invalid-input", strength: "likely", phrases: ["(contrasenas|passwords|claves) no (coinciden|son iguales)"] },
    {
      says: "not-permitted",
      strength: "certain",
      phrases: [
        "no (tiene|tienes|posee|cuenta con|cuentas con) (los|el|suficientes)? (permisos|permiso|privilegios|autorizacion) …",
        "(permisos|privilegios) insuficientes",
        "no (esta|estas) autorizad* (para|a) …",
        "(solo|solamente) (el|los|un)? (administrador|administradores|admin|admins) (puede|pueden)",
        "^ (solo|solamente) (para )?(el |los )?(administrador|administradores|admin|admins) $",
        "(exclusivo|exclusiva|reservado|reservada|restringido|restringida) (para|a) (los )?(administradores|admin|admins)",
        "permiso denegado",
        "no (tiene|tienes|posee) privilegio* (de|para) …",
        "no es (un )?administrador*",
        "requiere (uno de estos|el) (rol|roles|permisos) …",
      ],
    },
    {
      says: "not-permitted",
      strength: "likely",
      phrases: [
        "acceso (denegado|prohibido|no autorizado|restringido)",
        "(sin|no tiene) acceso",
        "prohibido",
        "(cuenta|usuario) <be>? (bloquead*|desactivad*|suspendid*|inactiv*|deshabilitad*)",
        "no (esta|estas) permitido",
      ],
    },
    { says: "not-authenticated", strength: "hint", phrases: ["no (esta|estas)? autorizad*"] },
    {
      says: "invalid-input",
      strength: "likely",
      phrases: ["(parametro|parametros|campo|campos|archivo|header|cabecera) … no (encontrad*|existe|existen|enviad*|proporcionad*)"],
    },
    {
      says: "not-found",
      strength: "likely",
      phrases: [
        "no se (encontraron|han encontrado|hallaron) …",
        "no existen …",
        "no hay (ningun|ninguna)? … (registrad*|disponib*|encontrad*)",
        "(plantilla|configuracion|archivo|imagen|email|correo|variable|datos|resultados) … no (encontrad*|existe|existen)",
        "<thing> … no (encontrados|encontradas|existen)",
      ],
    },
    {
      says: "not-found",
      strength: "certain",
      phrases: [
        "<thing> … no (encontrado|encontrada|existe|fue encontrado|fue encontrada|se encontro|se encuentra|ha sido encontrado)",
        "no se (encontro|ha encontrado|pudo encontrar|encuentra) (el|la|un|una|ningun|ninguna|este|esta|ese|al)? <thing>",
        "no existe (el|la|un|una|ningun|ninguna|este|esta|ese|dicho)? <thing>",
        "^ no (encontrado|encontrada) $",
      ],
    },
    { says: "not-found", strength: "likely", phrases: ["no (encontrado|encontrada|existe)", "no se (encontro|encuentra) …"] },
    {
      says: "invalid-input",
      strength: "certain",
      phrases: [
        "(todos los campos|los campos|faltan campos|campos) … (obligatorios|requeridos|son necesarios|vacios)",
        "(faltan|falta|falta el|falta la) (datos|campos|parametros|campo|parametro|dato) …",
        "(el|la|los)? (nombre|email|correo|<password>|titulo|descripcion|id|precio|cantidad|fecha|telefono|direccion|campo|mensaje) … (obligatorio|obligatoria|requerido|requerida|necesario)",
        "(error|errores) de validacion",
        "(formato|id|correo electronico|fecha|datos) … (invalido|invalidos|no valido|no validos|invalida|no valida)",
        "debe (tener|contener) (al menos|minimo|como minimo|entre) …",
        "debe ser (un|una)? (numero|string|texto|fecha|email|entero|booleano|array|positivo|mayor|menor) …",
      ],
    },
    {
      says: "invalid-input",
      strength: "likely",
      phrases: [
        "(invalido|invalida|invalidos|invalidas|no valido|no valida)",
        "(obligatorio|obligatoria|obligatorios|requerido|requerida|requeridos)",
        "(debe|debes) (proporcionar|ingresar|enviar|introducir|especificar|ser|tener)",
      ],
    },
    {
      says: "too-many-requests",
      strength: "certain",
      phrases: ["demasiad* (solicitudes|peticiones|intentos) …", "limite de (peticiones|solicitudes) …"],
    },
    { says: "too-large", strength: "certain", phrases: ["(archivo|imagen|fichero) … demasiado grande"] },
    { says: "method-not-allowed", strength: "certain", phrases: ["^ metodo no permitido …"] },
    { says: "unavailable", strength: "certain", phrases: ["servicio … no disponible", "(servidor|servicio) en mantenimiento"] },
    { says: "server-fault", strength: "certain", phrases: ["error (interno )?(del|de|en el) servidor", "error interno"] },
    {
      says: "server-fault",
      strength: "hint",
      phrases: [
        "(algo salio mal|ha ocurrido un error|ocurrio un error|hubo un (error|problema)|error inesperado|error desconocido)",
        "(hable|contacte|comuniquese) con el administrador",
        "error (al|en|de|en la|en el) …",
        "(no se pudo|no se ha podido|fallo al|no se pudieron) …",
      ],
    },
    {
      says: "failure",
      phrases: ["(error|fallo|fallido|fallida|denegado|rechazado)", "no (puede|puedes|se puede|es posible|es valido|disponible)"],
    },
    { says: "neutral", phrases: ["(no|ningun|ninguna|nunca|sin|ya|debe|debes|solo) …"] },
    {
      says: "success",
      phrases: ["^ … (cread*|actualizad*|eliminad*|guardad*|enviad*|registrad*|agregad*|borrad*|encontrad*|modificad*) $"],
    },
  ],
};
