using Mono.Cecil;

namespace Shiji.Architecture.Tests;

/// <summary>The product as compiled: comments and usings do not count.</summary>
internal static class Compiled
{
    /// <summary>Every assembly of ours that stands beside the tests.</summary>
    public static IReadOnlyList<string> Assemblies { get; } =
    [
        .. Directory.EnumerateFiles(AppContext.BaseDirectory, "Shiji.*.dll")
            .Where(f => !Path.GetFileName(f).EndsWith(".Tests.dll", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    public static string PathOf(string assembly) => Path.Combine(AppContext.BaseDirectory, assembly + ".dll");

    public static IEnumerable<string> ReferencesOf(string path)
    {
        using var module = ModuleDefinition.ReadModule(path);
        return [.. module.AssemblyReferences.Select(r => r.Name)];
    }

    /// <summary>Public types somebody wrote, by full name; not what the compiler or the page compiler made.</summary>
    public static IEnumerable<string> PublicTypesOf(string path)
    {
        using var module = ModuleDefinition.ReadModule(path);
        return
        [
            .. module.Types
                .Where(t => t.IsPublic && !t.Name.Contains('<', StringComparison.Ordinal) && !IsPage(t) && !IsMigration(t) && t.Name is not ("Program" or "_Imports"))
                .Select(t => t.FullName),
        ];
    }

    public static IEnumerable<string> AllTypesOf(string path)
    {
        using var module = ModuleDefinition.ReadModule(path);
        return [.. module.GetTypes().Where(t => !t.Name.Contains('<', StringComparison.Ordinal)).Select(t => t.FullName)];
    }

    /// <summary>Which outermost type calls a method whose name holds one of these.</summary>
    public static IReadOnlyList<(string Caller, string Way)> CallsOf(string path, string[] ways)
    {
        using var module = ModuleDefinition.ReadModule(path);
        return
        [
            .. from type in module.GetTypes()
               from method in type.Methods
               where method.HasBody
               from instruction in method.Body.Instructions
               let called = instruction.Operand as MethodReference
               where called is not null
               let way = ways.FirstOrDefault(w => $"{called.DeclaringType.Name}::{called.Name}".Contains(w, StringComparison.Ordinal))
               where way is not null
               select (Outermost(type), way),
        ];
    }

    private static string Outermost(TypeDefinition type) => type.DeclaringType is { } outer ? Outermost(outer) : type.FullName;

    private static bool IsPage(TypeDefinition type)
    {
        for (var parent = type.BaseType; parent is not null; parent = parent is TypeDefinition known ? known.BaseType : null)
            if (parent.Namespace.StartsWith("Microsoft.AspNetCore.Components", StringComparison.Ordinal) || parent.Name is "ComponentBase" or "LayoutComponentBase") return true;
        return false;
    }

    private static bool IsMigration(TypeDefinition type) => type.BaseType?.Name is "Migration" or "ModelSnapshot";
}
