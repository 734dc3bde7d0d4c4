# A Java for Windows that is none, for a service that loads its Java into its own process. Each class, method and object that it asks
# for is there, and nothing of them is run: main lasts until another method is called, and then Java ends with 0, or with 75 as soon
# as the working directory has a file end-with-75. What the service asked for, procrun writes in its log.
.intel_syntax noprefix

.text
.globl JNI_GetDefaultJavaVMInitArgs, JNI_GetCreatedJavaVMs, JNI_CreateJavaVM

JNI_GetDefaultJavaVMInitArgs:
succeed:
    xor eax, eax
    ret

# (JavaVM **found, jint room, jint *count)
JNI_GetCreatedJavaVMs:
    mov eax, created[rip]
    mov [r8], eax
    test eax, eax
    jz succeed
    lea rax, machine[rip]
    mov [rcx], rax
    jmp succeed

# (JavaVM **machine, JNIEnv **environment, JavaVMInitArgs *arguments)
JNI_CreateJavaVM:
    mov dword ptr created[rip], 1
    mov r9d, [r8 + 4]              # how many options
    mov r8, [r8 + 8]               # the options, a text and an address each
1:  mov rax, [r8]
    cmp dword ptr [rax], 0x74697865  # "exit"
    mov rax, [r8 + 8]
    cmove r10, rax
    add r8, 16
    dec r9d
    jnz 1b
    mov exit_hook[rip], r10
    lea rax, machine[rip]
    mov [rcx], rax
# (JavaVM *machine, JNIEnv **environment, ...)
tell_environment:
    lea rax, environment[rip]
    mov [rdx], rax
    jmp succeed

# Stands for every class, method and object, and for the version of JNI.
something:
    mov eax, 0x00010008
    ret

# Main at first, then what shall end it.
call_static_void_method:
    sub rsp, 40
    mov eax, 1
    lock xadd calls[rip], eax
    test eax, eax
    mov ebx, 0
    jnz end
    mov ebx, 75
1:  mov ecx, 50
    call Sleep
    lea rcx, order[rip]
    call GetFileAttributesA
    cmp eax, -1
    je 1b
# As Java does: after a moment, it tells the program that has loaded it, then ends the process by that one's C library.
end:
    mov ecx, 500
    call Sleep
    mov ecx, ebx
    call exit_hook[rip]
    mov ecx, ebx
    call exit

.data
.balign 8
exit_hook:
    .quad 0
order:
    .asciz "end-with-75"
.balign 8
created:
    .long 0
calls:
    .long 0
machine:
    .quad machine_functions
environment:
    .quad environment_functions
# Their places are those in the tables of the JNI specification.
machine_functions:
    .quad 0, 0, 0
    .quad succeed                  # DestroyJavaVM
    .quad tell_environment         # AttachCurrentThread
    .quad succeed                  # DetachCurrentThread
    .quad tell_environment         # GetEnv
    .quad tell_environment         # AttachCurrentThreadAsDaemon
environment_functions:
    .rept 15
    .quad something
    .endr
    .quad succeed                  # 15, ExceptionOccurred: there is none
    .rept 141 - 16
    .quad something
    .endr
    .quad call_static_void_method  # 141, CallStaticVoidMethod
    .rept 228 - 142
    .quad something
    .endr
    .quad succeed                  # 228, ExceptionCheck: there is none
    .rept 235 - 229
    .quad something
    .endr
