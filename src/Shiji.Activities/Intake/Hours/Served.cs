namespace Shiji.Activities;

/// <summary>写到的人 — somebody as a line of hours names them: always by name, and by a document, a number or a telephone where one is given.</summary>
internal readonly record struct Served(string Name, string? Identity, string? Number, string? Phone);
