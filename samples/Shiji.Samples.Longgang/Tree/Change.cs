using Shiji.Kernel.Organisations;

namespace Shiji.Samples.Longgang.Tree;

/// <summary>变动 — the one thing that happened to an organisation in the half-year besides being founded or closed.</summary>
internal sealed record Change(OrganisationEventKind Kind, DateOnly Day)
{
    public string? NameBefore { get; init; }
    public Field? FieldBefore { get; init; }
    public Node? ParentBefore { get; init; }
}
