using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Modules;

namespace Shiji.Kernel.Access;

/// <summary>权限模块 — roles and posts.</summary>
public sealed class AccessModule : Module
{
    public override string Key => "access";

    public override string Name => "岗位与权限";

    public override IEnumerable<WriteRight> Writes =>
        [WriteRight.Of<Role>(Permission.ManageRights), WriteRight.Of<Post>(Permission.ManageRights, Permission.GrantPosts)];

    public override IEnumerable<Type> Reminders => [typeof(PostsEnding)];

    public override void Map(ModelBuilder model)
    {
        model.Entity<Role>().HasKey(r => r.Key);
        model.Entity<Post>().HasIndex(p => new { p.AccountId, p.From });
        model.Entity<Post>().HasIndex(p => p.OrganisationId);
        model.Entity<Post>().ToTable(t => t.HasCheckConstraint("until_after_from", "until IS NULL OR until > \"from\""));
    }
}
