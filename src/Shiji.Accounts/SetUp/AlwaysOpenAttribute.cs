namespace Shiji.Accounts;

/// <summary>照常 — an address that answers also before there is a district, and asks the database nothing first.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AlwaysOpenAttribute : Attribute;
