namespace Shiji.Kernel.Access;

/// <summary>写入权 — whoever holds any of these permissions may save rows of this type. What nobody declared, only the program itself writes.</summary>
public sealed record WriteRight(Type Type, params IReadOnlyList<Permission> AnyOf)
{
    public static WriteRight Of<T>(params IReadOnlyList<Permission> anyOf) => new(typeof(T), anyOf);
}
