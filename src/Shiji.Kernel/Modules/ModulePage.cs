using Shiji.Kernel.Access;

namespace Shiji.Kernel.Modules;

/// <summary>栏目 — a page that a module brings to the menu, for whoever holds any of the permissions; where none is named, for everybody signed in.</summary>
/// <param name="Group">The heading it stands under; modules that name the same one share it.</param>
public sealed record ModulePage(string Group, string Text, string Href, params IReadOnlyList<Permission> AnyOf)
{
    public bool IsFor(Actor actor) => AnyOf.Count == 0 ? actor.AccountId is not null : AnyOf.Any(actor.May);
}
