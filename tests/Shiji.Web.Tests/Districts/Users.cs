namespace Shiji.Web.Tests.Districts;

/// <summary>The accounts of the small district, as the sample district has them.</summary>
public static class Users
{
    public const string District = "quweishuji";
    public const string Street = "jiedaoshuji";

    /// <summary>Of 柳岸社区, the first community.</summary>
    public const string Community = "shequshuji";

    /// <summary>Of 石桥社区, the next community; may enter, not review.</summary>
    public const string NextOfficer = "shequganshi";

    public const string System = "xitong";
    public const string Security = "anquan";
    public const string Audit = "shenji";
}
