using Microsoft.AspNetCore.Authorization;
using Shiji.Kernel.Access;
using Shiji.Ui;

namespace Shiji.Accounts;

/// <summary>权限判定 — grants what the actor's post grants.</summary>
internal sealed class NeedsHandler(Acting acting) : AuthorizationHandler<NeedsAttribute>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, NeedsAttribute requirement)
    {
        if (requirement.AnyOf.Any(acting.Now.May)) context.Succeed(requirement);
        return Task.CompletedTask;
    }
}
