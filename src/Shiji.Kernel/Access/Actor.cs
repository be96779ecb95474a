namespace Shiji.Kernel.Access;

/// <summary>办理人 — who is at work, in which post, and how far that reaches. Nobody sees nothing; only the program itself sees and does all.</summary>
/// <param name="Places">Whose existence, name and place in the tree may be seen.</param>
/// <param name="Records">Whose records and figures may be seen; none for administrators.</param>
public sealed record Actor(string Name, Scope Places, Scope Records, IReadOnlySet<Permission> Rights)
{
    public Guid? AccountId { get; init; }

    public Guid? PostId { get; init; }

    /// <summary>岗位 as shown beside the name: 平湖街道 · 书记.</summary>
    public string Post { get; init; } = "";

    /// <summary>来处 — the network address the request came from; null for the program itself.</summary>
    public string? Address { get; init; }

    public RoleKind Kind { get; init; }

    public bool IsSystem { get; private init; }

    public static Actor Nobody { get; } = new("", Scope.None, Scope.None, new HashSet<Permission>());

    /// <summary>程序自身 — the keeper, the verbs and sign-in.</summary>
    public static Actor System { get; } = new("系统", Scope.Everything, Scope.Everything, Enum.GetValues<Permission>().ToHashSet()) { IsSystem = true };

    /// <summary>代行 — the program does something in this person's name that their post does not entitle them to: a sign-in, their own password.</summary>
    public Actor ByProgram() => System with { Name = Name, AccountId = AccountId, PostId = PostId, Post = Post, Address = Address };

    public bool May(Permission permission) => Rights.Contains(permission);
}
