namespace Shiji.Kernel.Access;

/// <summary>写入权表 — every declared write right of a program's modules.</summary>
public sealed class WriteRights(IEnumerable<WriteRight> declared)
{
    private readonly ILookup<Type, WriteRight> _byType = declared.ToLookup(r => r.Type);

    /// <summary>No permission named: whoever is at work may (marks, log entries).</summary>
    public bool Allow(Type type, Actor actor) => _byType[type].Any(r => r.AnyOf.Count == 0 || r.AnyOf.Any(actor.May));
}
