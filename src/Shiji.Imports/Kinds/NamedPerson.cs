namespace Shiji.Imports;

/// <summary>点名 — a person as a line names them: by name, and by the number of a document where one is given.</summary>
public readonly record struct NamedPerson(string Name, string? Identity = null);
