import type { Language } from "./phrase-group.js";

export const portuguese: Language = {
  unit: "words",
  conditional: ["se", "caso", "quando"],
  alternative: ["ou"],
  sets: {
    be: "e|esta|estao|foi|sao|ja foi",
    id: "email|usuario|nome|nome de usuario|telefone|conta|cpf|cnpj|numero|codigo|slug|matricula|login|username",
    thing:
      "usuario|produto|cliente|pedido|registro|recurso|pagina|rota|artigo|post|publicacao|categoria|livro|tarefa|projeto|evento|mensagem|comentario|conta|funcionario|empresa|filme|curso|aluno|estudante|professor|reserva|consulta|paciente|medico|fatura|venda|carrinho|pessoa|documento|receita|equipe|grupo|sala|jogador|cidade|loja|store|fornecedor|perfil|nota|veiculo|ticket|agendamento|item|transacao|assinatura|plano|endereco|utilizador|fluxo|contato",
    login: "email|usuario|login|cpf",
    password: "senha|password",
  },
  groups: [
    { says: "hidden", phrases: ["^ (se|caso) … (existe|existir|exista|cadastrado|cadastrada|registrado)"] },
    { says: "neutral", phrases: ["(nenhum|sem|nao ha|nao houve) (erro|erros|conflito|conflitos|problema|duplicado)"] },
    { says: "failure", phrases: ["(nao|sem) … sucesso"] },
    { says: "success", phrases: ["(com sucesso|sucesso|bem sucedido|bem sucedida)"] },
    {
      says: "state-conflict",
      strength: "likely",
      mayBeFine: true,
      phrases: [
        "ja (esta|foi|esta sendo|estava) (verificad*|pag*|confirmad*|cancelad*|ativ*|fechad*|aprovad*|concluid*|finalizad*|processad*|excluid*|inativ*|autenticad*|logado)",
      ],
    },
    {
      says: "duplicate",
      strength: "certain",
      phrases: [
        "ja existe (um|uma|outro|outra|o|a) …",
        "ja existe (<thing>|<id>) …",
        "(<thing>|<id>) … ja existe",
        "<id> … ja <be>? (cadastrad*|em uso|registrad*|utilizad*|usad*|existente)",
        "<thing> ja (cadastrad*|registrad*|existente)",
        "(chave|registro|email) (duplicado|duplicada)",
        "(ja cadastrado|ja cadastrada|ja existe) $",
      ],
    },
    {
      says: "duplicate",
      strength: "likely",
      mayBeFine: true,
      phrases: [
        "ja (esta|foi|esta sendo|possui|tem)? (cadastrad*|registrad*|inscrit*|em uso|adicionad*|no carrinho|utilizad*)",
        "(duplicado|duplicada|duplicados)",
      ],
    },
    {
      says: "not-authenticated",
      strength: "certain",
      phrases: [
        "nao (autenticado|autenticada|logado|logada|esta autenticado|esta logado)",
        "(token nao (fornecido|informado|enviado|encontrado|foi fornecido)|nenhum token (fornecido|informado|enviado)|sem token|token ausente)",
        "(autenticacao necessaria|autenticacao requerida|requer autenticacao)",
        "(voce precisa|e necessario|e preciso|precisa) (fazer login|estar logado|estar autenticado|se autenticar|autenticar)",
        "(sua )?sessao (expirada|expirou|foi expirada)",
      ],
    },
    {
      says: "not-authenticated",
      strength: "likely",
      phrases: ["token … (invalido|expirado|malformado|mal formatado|obrigatorio|expirou|inexistente)"],
    },
    {
      says: "invalid-credentials",
      strength: "certain",
      phrases: [
        "credenciais <be>? (invalidas|incorretas|erradas)",
        "<login> (ou|e|e ou|ou a|e a|e or ou|or) <password> … (incorreto*|incorreta*|invalido*|invalida*|errado*|errada*)",
        "^ (a )?<password> <be>? (incorreta|errada)",
        "<password> ou <login> … (incorreto*|incorreta*|invalido*|invalida*)",
      ],
    },
    {
      says: "invalid-credentials",
      strength: "likely",
      phrases: [
        "<password> (atual|antiga|anterior)? <be>? (incorreta|invalida|errada)",
        "<password> (atual )?nao (confere|corresponde|coincide)",
      ],
    },
    { says: "invalid-input", strength: "likely", phrases: ["(senhas|as senhas) nao (conferem|coincidem|sao iguais|correspondem)"] },
    {
      says: "not-permitted",
      strength: "certain",
      phrases: [
        "nao (tem|possui|tem a|possui a) (permissao|permissoes|autorizacao|privilegios) …",
        "sem permissao …",
        "(permissao|permissoes) (insuficiente|insuficientes|negada)",
        "(somente|apenas) (o|os|um)? (administrador|administradores|admin|admins) (pode|podem)",
        "^ (somente|apenas|so) (para )?(o |os )?(administrador|administradores|admin|admins) $",
        "(exclusivo|exclusiva|reservado|reservada) (para|a|aos) (os )?(administradores|admin|admins)",
        "nao (esta|e) autorizad* (a|para) …",
        "(operacao|acao) nao (permitida|autorizada) …",
      ],
    },
    {
      says: "not-permitted",
      strength: "likely",
      phrases: [
        "acesso (negado|proibido|nao autorizado|restrito|nao permitido)",
        "proibido",
        "(conta|usuario) (de usuario )?<be>? (bloquead*|desativad*|desabilitad*|suspens*|inativ*)",
      ],
    },
    { says: "not-authenticated", strength: "hint", phrases: ["nao (esta )?autorizad*"] },
    {
      says: "invalid-input",
      strength: "likely",
      phrases: [
        "(parametro|campo|arquivo|header|cabecalho) … nao (encontrado|informado|enviado|fornecido)",
        "nenhum (arquivo|campo|dado) … (enviado|informado|fornecido)",
      ],
    },
    {
      says: "not-found",
      strength: "likely",
      phrases: [
        "nao foram (encontrados|encontradas) …",
        "nenhum* … encontrad*",
        "(template|configuracao|arquivo|imagem|email|variavel|dados|token) … nao (encontrad*|existe)",
        "_ … nao (encontrados|encontradas|existem)",
      ],
    },
    {
      says: "not-found",
      strength: "certain",
      phrases: [
        "<thing> … nao (encontrado|encontrada|existe|foi encontrado|foi encontrada|localizado|localizada)",
        "<thing> (inexistente)",
        "nao foi possivel (encontrar|localizar) (o|a|este|esse)? <thing>",
        "nao existe (o|a|um|uma|nenhum|nenhuma)? <thing>",
        "^ nao (encontrado|encontrada) $",
      ],
    },
    {
      says: "not-found",
      strength: "likely",
      phrases: ["nao (encontrado|encontrada|localizado|localizada|existe|foi encontrado|foi encontrada)"],
    },
    {
      says: "invalid-input",
      strength: "certain",
      phrases: [
        "(todos os campos|os campos|campos|preencha todos os campos) … (obrigatorios|necessarios|obrigatorio)",
        "(nome|email|senha|titulo|descricao|id|preco|quantidade|data|telefone|endereco|campo|mensagem) … (obrigatorio|obrigatoria|obrigatorios|obrigatorias)",
        "(erro|erros|falha) (de|na) validacao",
        "(formato|id|data|dados|parametros|email|cpf|cnpj) … (invalido|invalidos|invalida|invalidas)",
        "deve (ter|conter) (no minimo|pelo menos|ao menos|entre|no maximo) …",
        "deve ser (um|uma) (numero|string|texto|data|email|inteiro|booleano|array|valor) …",
        "(preencha|informe) (todos os|os) campos …",
      ],
    },
    {
      says: "invalid-input",
      strength: "likely",
      phrases: [
        "(invalido|invalida|invalidos|invalidas)",
        "(obrigatorio|obrigatoria|obrigatorios|obrigatorias)",
        "nao (informado|informada|fornecido|fornecida|enviado)",
        "deve (ser|ter|conter)",
      ],
    },
    {
      says: "too-many-requests",
      strength: "certain",
      phrases: ["muitas (requisicoes|tentativas|solicitacoes) …", "limite de (requisicoes|tentativas) …"],
    },
    { says: "too-large", strength: "certain", phrases: ["(arquivo|imagem) … muito grande"] },
    { says: "method-not-allowed", strength: "certain", phrases: ["^ metodo nao permitido …"] },
    { says: "unavailable", strength: "certain", phrases: ["servico … indisponivel", "em manutencao"] },
    { says: "server-fault", strength: "certain", phrases: ["erro (interno )?(do|de|no) servidor", "erro interno"] },
    {
      says: "server-fault",
      strength: "hint",
      phrases: [
        "(algo deu errado|ocorreu um erro|houve um erro|erro inesperado|erro desconhecido)",
        "(erro|falha) (ao|no|na|em) …",
        "nao foi possivel …",
      ],
    },
    { says: "failure", phrases: ["(erro|falha|falhou|negado|rejeitado)", "nao (pode|foi|e possivel|e permitido|esta|disponivel)"] },
    { says: "neutral", phrases: ["(nenhum|nenhuma|nao|nunca|sem|ja|deve|devem|precisa|somente|apenas) …"] },
    {
      says: "success",
      phrases: ["^ … (criad*|atualizad*|deletad*|excluid*|removid*|salv*|enviad*|cadastrad*|adicionad*|registrad*|concluid*) $"],
    },
  ],
};
