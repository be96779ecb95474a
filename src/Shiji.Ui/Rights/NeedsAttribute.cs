using Microsoft.AspNetCore.Authorization;
using Shiji.Kernel.Access;

namespace Shiji.Ui;

/// <summary>所需权限 — the permission a page or an address asks for; any one of several. Every page names one, or says that anybody may open it.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NeedsAttribute(params Permission[] anyOf) : AuthorizeAttribute, IAuthorizationRequirementData, IAuthorizationRequirement
{
    public IReadOnlyList<Permission> AnyOf { get; } = anyOf;

    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [this];
}
