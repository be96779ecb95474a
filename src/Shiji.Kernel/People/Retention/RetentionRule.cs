namespace Shiji.Kernel.People;

/// <summary>保存期限 — what is forgotten, counted from what; how long after is the rule parameter <c>retention.KEY.days</c>.</summary>
public sealed class RetentionRule
{
    public required string Key { get; set; }
    public required string Name { get; set; }
    public ForgottenPart What { get; set; }
    public ForgottenAfter After { get; set; }

    public string Days => $"retention.{Key}.days";
}
